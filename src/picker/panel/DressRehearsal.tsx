/**
 * Opening, typing and scrolling rehearsed before a person does it: code not yet run, styles not yet resolved and fonts not yet
 * painted take a browser twice as long, and the first picker opened on a page would be slow by all of that.
 */
import * as Popover from '@radix-ui/react-popover'
import { useEffect, useState, type ReactElement } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PickerLookProvider, usePickerLook, type PickerLook } from '../PickerLook.js'
import { whenIdleFirst } from '../whenIdle.js'
import { createSegmentIndex } from './createSegmentIndex.js'
import { PanelStateProvider, usePanelState, type PanelState } from './PanelState.js'
import { SegmentPanel } from './SegmentPanel.js'

/** The first act is what opening needs; the second, played once it is open, is what may come next. */
const ACTS = [['panel', 'rows'], ['rules', 'typed', 'cleared', 'scrolled']] as const
type Scene = 'popover' | (typeof ACTS)[number][number]
/** `look` has none of the page's render props, which may count how often they are called. */
type Theatre = { copy: PanelState; look: PickerLook; stage: HTMLElement }

/** More segments than an open list renders, so that it can be scrolled. */
const FEW = 40

/** Acts played, shared by all pickers of a page: the browser stays warm. */
let played = 0

/** Renders on a stage that is in the document only while the code here runs, so that no person and no other code meets it. */
export function DressRehearsal({ open }: { open: boolean }): ReactElement | null {
  const state = usePanelState()
  const look = usePickerLook()
  const [now, setNow] = useState<Theatre & { scene: Scene }>()
  const isReady = state.segments.segments.length > 0
  const act = open ? 1 : 0
  const isTyped = state.search !== ''

  useEffect(() => {
    // By now the person has done all of it.
    if (open && isTyped) played = ACTS.length
    // Nothing has a size where there is no layout, as in jsdom.
    if (played !== act || !isReady || document.documentElement.clientHeight === 0) return undefined
    played += 1
    const bareLook = { ...look, renderRow: undefined, renderSummary: undefined, renderEmpty: undefined }
    // The second act reuses the stage of the first.
    const theatre = now ?? { copy: copyOf(state), look: bareLook, stage: createStage() }
    const { stage } = theatre
    const play = (scene: Scene): void => flushSync(() => setNow({ ...theatre, scene }))
    const leave = (): void => setNow(undefined)
    // Rendering a scene takes one slice, and its layout another; where fonts are new, each half of the rows takes one.
    const slices = ACTS[act].flatMap((scene) => [
      () => play(scene),
      ...(scene === 'rows' || scene === 'rules' ? [1, 0] : [undefined]).map((hidden) => () => show(stage, () => scene === 'scrolled' && scrollIn(stage), hidden)),
    ])
    if (open) slices.push(leave)
    else {
      // In one slice: as long as Radix's popover is mounted, it handles Escape.
      slices.unshift(() => {
        show(stage, () => play('popover'))
        flushSync(leave)
      })
    }
    const stop = whenIdleFirst((deadline) => {
      // Someone who types at once needs the index of names more than this.
      if (open && !state.index.read(deadline)) return false
      slices.shift()!()
      return slices.length === 0
    })
    return () => {
      stop()
      // Closed, perhaps before the act was over.
      if (open) leave()
    }
  }, [isReady, act, isTyped]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- with the state that the act begins with

  if (!now) return null
  const { scene, stage, copy } = now
  return (
    <PickerLookProvider value={now.look}>
      <PanelStateProvider value={scene === 'typed' ? { ...copy, search: copy.segments.segments[0]!.name.slice(0, 1) } : copy}>
        {scene === 'popover' ? (
          <Popover.Root open>
            <Popover.Anchor virtualRef={{ current: stage }} />
            <Popover.Portal container={stage}>
              <Popover.Content {...CONTENT} onOpenAutoFocus={stay} onCloseAutoFocus={stay} />
            </Popover.Portal>
          </Popover.Root>
        ) : (
          createPortal(
            <div {...CONTENT}>
              <SegmentPanel />
            </div>,
            stage,
          )
        )}
      </PanelStateProvider>
    </PickerLookProvider>
  )
}

const CONTENT = { 'data-segment-picker': 'content', 'data-preview': 'auto' }

function createStage(): HTMLElement {
  const stage = document.createElement('div')
  stage.style.cssText = 'position: fixed; inset: 0; contain: strict; visibility: hidden'
  // A page translator notices the stage only once it is gone, and would replace text nodes that the next scene needs.
  stage.translate = false
  return stage
}

/** Plays a scene and forces its layout, with the even (0) or the odd rows (1) hidden, or none. */
function show(stage: HTMLElement, play: () => unknown, hidden?: number): void {
  stage.querySelectorAll<HTMLElement>('[data-segment-picker="row"]').forEach((row, index) => {
    row.style.display = index % 2 === hidden ? 'none' : ''
  })
  document.body.append(stage)
  play()
  void stage.offsetHeight
  stage.remove()
}

/** The state with a few segments and an index of its own; the page's callbacks and the server are not called. */
function copyOf(state: PanelState): PanelState {
  const segments = { ...state.segments, segments: state.segments.segments.slice(0, FEW), hasNextPage: false } as PanelState['segments']
  return { ...state, segments, index: createSegmentIndex({ searchText: () => '' }), search: '', disabledReason: undefined }
}

function scrollIn(stage: HTMLElement): void {
  const list = stage.querySelector('[data-segment-picker="list"]')!
  list.scrollTop = list.scrollHeight
  list.dispatchEvent(new Event('scroll'))
}

function stay(event: Event): void {
  event.preventDefault()
}
