/** How a long text from the API is kept from blocking the page: megabytes of it take seconds to lay out, and nobody reads them. */

/** Its first `most` UTF-16 units, and an ellipsis if there is more. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…` : text
}
