import { watch } from 'vue'
import { createI18n } from 'vue-i18n'
import { type Locale, preferences } from './preferences'

export interface Texts {
  [key: string]: string | Texts
}

type SameKeys<T extends Texts> = { [K in keyof T]: T[K] extends Texts ? SameKeys<T[K]> : string }

/** The words of one feature; a phrase without its translation doesn't compile. */
export interface Words {
  zh: Texts
  en: Texts
}

export function defineWords<const T extends Texts>(zh: T, en: SameKeys<T>): Words {
  return { zh, en }
}

/** One dictionary of many; no two features may use the same name. */
export function dictionary(parts: Record<string, Words>) {
  const zh: Texts = {}
  const en: Texts = {}
  for (const [name, words] of Object.entries(parts)) {
    zh[name] = words.zh
    en[name] = words.en
  }
  const i18n = createI18n({
    legacy: false,
    locale: preferences.locale as Locale,
    fallbackLocale: 'zh-CN',
    messages: { 'zh-CN': zh, en } as never,
  })
  watch(
    () => preferences.locale,
    (locale) => (i18n.global.locale.value = locale),
  )
  return i18n
}
