import type { ReactNode } from 'react'
import 'react-contact-segments/styles.css'
import { Providers } from './Providers'

export const metadata = { title: 'Campaign', icons: 'data:,' }

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
