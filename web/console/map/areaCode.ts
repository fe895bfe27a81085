export type Level = 'TOWN' | 'VILLAGE' | 'GRID'

export const LEVELS: Level[] = ['TOWN', 'VILLAGE', 'GRID']

/** The kind of area that a code stands for: the statistical code says it by its length (county 6, town 9, village 12). */
export function kindOf(code: string): 'COUNTY' | Level {
  if (code.length > 12) {
    return 'GRID'
  }
  return code.endsWith('000000') ? 'COUNTY' : code.endsWith('000') ? 'TOWN' : 'VILLAGE'
}

/** The areas a code lies in, from the county down to itself. */
export function chainOf(code: string): string[] {
  const chain = [code.slice(0, 6).padEnd(12, '0'), code.slice(0, 9).padEnd(12, '0'), code.slice(0, 12), code]
  return chain.filter((one, i) => chain.indexOf(one) === i)
}

/** How finely an area is looked at when it is opened: towns of the county, villages of a town, grids of a village. */
export function levelInside(code: string | undefined): Level {
  const kind = code ? kindOf(code) : 'COUNTY'
  return kind === 'COUNTY' ? 'TOWN' : kind === 'TOWN' ? 'VILLAGE' : 'GRID'
}

/** What is counted together when this area is looked at; a grid is seen among its neighbours. */
export function countedWithin(code: string | undefined): string | undefined {
  return code && kindOf(code) === 'GRID' ? code.slice(0, 12) : code
}

/** How finely there is room to count at this zoom. */
export const levelAt = (zoom: number): Level => (zoom < 10.8 ? 'TOWN' : zoom < 12.6 ? 'VILLAGE' : 'GRID')

export const finer = (one: Level, other: Level): Level =>
  LEVELS.indexOf(one) > LEVELS.indexOf(other) ? one : other
