/** How a text of the API is kept from holding the page up: megabytes of it take seconds to lay out, and nobody reads them. */

/** Its first `most` UTF-16 units, and a sign that there is more. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text
}
