import { describe, expect, it } from 'vitest'
import { take } from './localWords'
import { roleWords } from './roleWords'
import { sharedWords } from './sharedWords'
import { termWords } from './termWords'
import { dictionary } from './words'
import { words as start } from '../portal/start/words'

const all = () => dictionary({ term: termWords, role: roleWords, shared: sharedWords, start })
const say = (words: ReturnType<typeof all>, key: string, locale: string) =>
  (words.global as unknown as { t: (key: string, list: object, options: object) => string }).t(
    key,
    {},
    { locale },
  )

describe('what a county calls things', () => {
  it('is as usual until the county says otherwise', () => {
    expect(say(all(), 'role.COUNTY_DESK', 'zh-CN')).toBe('联动中心席位')
    expect(say(all(), 'role.GRID_WORKER', 'en')).toBe('Grid worker')
    expect(say(all(), 'shared.product', 'zh-CN')).toBe('六尺')
  })

  it('is spoken wherever the term stands, within sentences too', () => {
    const words = all()

    take(words, {
      GRID_WORKER: { zh: '片长', en: 'patch head' },
      LINKAGE_CENTRE: { zh: '指挥中心', en: 'command centre' },
    })

    expect(say(words, 'role.GRID_WORKER', 'en')).toBe('Patch head')
    expect(say(words, 'role.COUNTY_DESK', 'zh-CN')).toBe('指挥中心席位')
    expect(say(words, 'start.phone', 'zh-CN')).toContain('告诉您的片长、村（社区）干部')
    expect(say(words, 'start.consoleWhy', 'en')).toMatch(
      /^Patch heads, villages, .* and the command centre accept/,
    )
  })
})

describe('the words of all features', () => {
  const files: Record<string, string> = import.meta.glob(
    ['../**/*[wW]ords.ts', '../mobile/follow/happened.ts'],
    {
      eager: true,
      query: '?raw',
      import: 'default',
    },
  )

  it('speak of what a county may call otherwise by its term only', () => {
    const fixed = Object.entries(files)
      .filter(
        ([file, text]) =>
          !file.endsWith('termWords.ts') && /网格|联动中心|linkage centre|\bgrid worker/i.test(text),
      )
      .map(([file]) => file)
    expect(Object.keys(files).length).toBeGreaterThan(20)
    expect(fixed).toEqual([])
  })
})
