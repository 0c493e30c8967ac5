/**
 * Opening, typing and scrolling before anybody does: code that a browser has not run, styles it has not resolved and fonts
 * it has not drawn take it twice as long, and whoever opens the first picker of a page would wait for all of that.
 */
import * as Popover from '@radix-ui/react-popover'
import { useEffect, useState, type ReactElement } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { PickerLookProvider, usePickerLook, type PickerLook } from '../PickerLook.js'
import { whenIdleFirst } from '../whenIdle.js'
import { createSegmentIndex } from './createSegmentIndex.js'
import { PanelStateProvider, usePanelState, type PanelState } from './PanelState.js'
import { SegmentPanel } from './SegmentPanel.js'

/** First what opening needs, and once it is open what comes after that. */
const ACTS = [['panel', 'rows'], ['rules', 'typed', 'cleared', 'scrolled']] as const
type Scene = 'popover' | (typeof ACTS)[number][number]
/** `look` is without what the page draws itself, which may count how often it is drawn. */
type Theatre = { copy: PanelState; look: PickerLook; stage: HTMLElement }

/** More segments than an opened list draws, so that it can be scrolled. */
const FEW = 40

/** Acts played, for all pickers of a page: what the browser has learnt it keeps. */
let played = 0

/** On a stage that is in the document only while the code here runs, so that nobody and nothing meets it. */
export function DressRehearsal({ open }: { open: boolean }): ReactElement | null {
  const state = usePanelState()
  const look = usePickerLook()
  const [now, setNow] = useState<Theatre & { scene: Scene }>()
  const isReady = state.segments.segments.length > 0
  const act = open ? 1 : 0
  const isTyped = state.search !== ''

  useEffect(() => {
    // By now all of it is played for real.
    if (open && isTyped) played = ACTS.length
    // Nothing has a size where there is no layout, as in jsdom.
    if (played !== act || !isReady || document.documentElement.clientHeight === 0) return undefined
    played += 1
    const bareLook = { ...look, renderRow: undefined, renderSummary: undefined, renderEmpty: undefined }
    // The second act begins as the first has ended.
    const theatre = now ?? { copy: copyOf(state), look: bareLook, stage: createStage() }
    const { stage } = theatre
    const play = (scene: Scene): void => flushSync(() => setNow({ ...theatre, scene }))
    const leave = (): void => setNow(undefined)
    // To draw a scene and to lay it out takes a slice each; where fonts are new, half of the rows do.
    const slices = ACTS[act].flatMap((scene) => [
      () => play(scene),
      ...(scene === 'rows' || scene === 'rules' ? [1, 0] : [undefined]).map((hidden) => () => show(stage, () => scene === 'scrolled' && scrollIn(stage), hidden)),
    ])
    if (open) slices.push(leave)
    else {
      // In one go: as long as Radix is there it takes Escape.
      slices.unshift(() => {
        show(stage, () => play('popover'))
        flushSync(leave)
      })
    }
    const stop = whenIdleFirst((deadline) => {
      // Whoever types at once waits for the names more than for anything here.
      if (open && !state.index.read(deadline)) return false
      slices.shift()!()
      return slices.length === 0
    })
    return () => {
      stop()
      // Closed, perhaps before the end.
      if (open) leave()
    }
  }, [isReady, act, isTyped]) // oxlint-disable-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies -- as it is when it begins

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
  // A translator hears of it only once it is gone, and would put elements in the place of texts that the next scene needs.
  stage.translate = false
  return stage
}

/** Without every other row, the odd (1) or the even ones (0), or with all. */
function show(stage: HTMLElement, play: () => unknown, hidden?: number): void {
  stage.querySelectorAll<HTMLElement>('[data-segment-picker="row"]').forEach((row, index) => {
    row.style.display = index % 2 === hidden ? 'none' : ''
  })
  document.body.append(stage)
  play()
  void stage.offsetHeight
  stage.remove()
}

/** A few segments and an index of their own; nothing is asked of the page or the server. */
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
