import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { createSegmentsServer, segmentFixture } from 'react-contact-segments/msw'
import 'react-contact-segments/styles.css'
import { Dashboard } from './Dashboard'

test('sends to the picked segment', async () => {
  const server = setupServer(...createSegmentsServer({ segments: [segmentFixture({ name: 'Partners' })] }).handlers)
  server.listen()
  render(<Dashboard />)
  await userEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await userEvent.click(await screen.findByRole('option', { name: /Partners/ }))
  expect(await screen.findByText('Sends to Partners')).toBeTruthy()
  server.close()
})
