/** Vite for the stories: the package's own name resolves to its source. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { alias } from './alias.ts'

export default defineConfig({ plugins: [react()], resolve: { alias } })
