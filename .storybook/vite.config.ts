/** Vite for the stories: the package's own name leads to its source. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { alias } from './alias.ts'

export default defineConfig({ plugins: [react()], resolve: { alias } })
