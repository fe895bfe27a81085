/** A category as the server lists it: the second level names its first. */
export interface Listed {
  code: string
  name: string
  parent?: string | null
}

/** The first levels in their order, each with what is under it. */
export const categoryLevels = <T extends Listed>(all: T[] | undefined) =>
  (all ?? [])
    .filter(({ parent }) => !parent)
    .map((first) => ({ first, second: (all ?? []).filter(({ parent }) => parent === first.code) }))
