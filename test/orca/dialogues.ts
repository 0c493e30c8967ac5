/** What a screen reader user presses in a story, and what has to be said then: each text once, whatever else is said. */

/** Keys by their xdotool names, or typed text in quotes; then the beginnings of what has to be said. */
type Step = [input: string, said: string[]]

export const dialogues: Record<string, Step[]> = {
  'segmentpicker--closed': [
    ['Tab', ['Audience combo box', 'Choose a segment']],
    ['Down', ['Everyone', 'All contacts of the organisation. All contacts', '100 of 2,340 loaded']],
    ['Down', ['Advisory board', 'Picked by hand. Ask before adding anyone. 2 specific contacts']],
    // Rows are removed as others appear, and the screen reader does not follow them.
    ['Down Down Down Down Down Down Down Down Down Down', []],
    ['Down', ['Handed to a human since mid-September']],
    // A different first row, in place of the previous one.
    ['"c"', ['Chats in Portuguese', 'Session attributes in {channel: “whatsapp”, language: “pt”}', '599 matches in 2,340 segments']],
    ['"h"', ['531 matches in 2,340 segments']],
    ['Down', ['Churned customers, Türkiye', 'Feeds the weekly report of the Türkiye team. (Contact attributes in']],
    ['ctrl+End', ['Clientes cancelados 2º trimestre de 2020, Ceará', 'Contact attributes in {region: “BR-CE”, lifecycle: “churned”}']],
    ['ctrl+Home', ['Chats in Portuguese', 'Session attributes in']],
    ['"zzzz"', ['No segment matches “chzzzz”']],
    ['Escape', ['Choose a segment']],
  ],
  'segmentpicker-multiple--several': [
    ['Escape', ['2 segments chosen']],
    ['Down', ['Contact segments multi-select list box', 'Everyone']],
    ['Down', ['Advisory board']],
    ['Return', ['3 segments chosen']],
    ['Return', ['2 segments chosen']],
    ['Tab', ['Clear push button']],
    ['Tab', ['region Rules of the highlighted segment', 'Copy ID push button']],
    ['Return', ['ID copied']],
  ],
  'segmentpicker--chosen': [
    ['Tab', ['Audience combo box', 'Quarterly business review invitees']],
    ['Down', ['Quarterly business review invitees', 'Email: ana.almeida@brightwater-labs.example']],
    ['Escape', ['Quarterly business review invitees']],
  ],
  'segmentpicker--signed-out': [
    ['Escape', ['Choose a segment']],
    ['Down', ['Sign-in expired. Sign in again to see your segments.']],
  ],
}
