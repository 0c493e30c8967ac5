import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { createSegmentsServer, segmentFixture } from 'react-contact-segments/msw'
import { expect, test } from 'vitest'
import { Dashboard } from './Dashboard'

test('sends to the picked segment', async () => {
  setupServer(...createSegmentsServer({ segments: [segmentFixture({ name: 'Partners' })] }).handlers).listen()
  render(<Dashboard />)
  await userEvent.click(screen.getByRole('combobox', { name: 'Audience' }))
  await userEvent.click(await screen.findByRole('option', { name: /Partners/ }))
  expect(await screen.findByText('Sends to Partners')).toBeTruthy()
})
