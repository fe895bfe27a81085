const FEWEST = 4
const MOST = 100

/** Words to look up, of what a person is writing: its beginning, and no number by which somebody could be called. */
export function searchable(description: string): string {
  const words = description
    .replace(/\d{5,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST)
  return words.length < FEWEST ? '' : words
}
