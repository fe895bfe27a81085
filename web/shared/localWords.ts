import { answer, api, type Schemas } from '@/api/client'
import type { dictionary } from './words'

type Called = Record<string, Schemas['Label']>

/** Puts what the county calls things in place of the usual words; where they can't be had those stay. */
export async function localWords(words: ReturnType<typeof dictionary>) {
  try {
    take(words, await answer(api.GET('/api/public/words')))
  } catch {
    // the usual words do as well
  }
}

/** The same term in both languages, in the words of the county. */
export function take(words: ReturnType<typeof dictionary>, called: Called) {
  for (const [locale, language] of [
    ['zh-CN', 'zh'],
    ['en', 'en'],
  ] as const) {
    const term = Object.fromEntries(Object.entries(called).map(([key, label]) => [key, label[language]]))
    words.global.mergeLocaleMessage(locale, { term })
  }
}
