import { reactive, watch } from 'vue'

export type Locale = 'zh-CN' | 'en'

/** What a person chose for their own eyes. It stays in this browser and is nobody else's business. */
export const preferences = reactive({
  locale: (stored('locale') === 'en' ? 'en' : 'zh-CN') as Locale,
  largeFont: stored('largeFont') === 'yes',
})

watch(
  preferences,
  ({ locale, largeFont }) => {
    document.documentElement.lang = locale
    document.documentElement.classList.toggle('large-font', largeFont)
    store('locale', locale)
    store('largeFont', largeFont ? 'yes' : 'no')
  },
  { immediate: true },
)

function stored(name: string): string | null {
  try {
    return localStorage.getItem(`liuchi.${name}`)
  } catch {
    return null // storage is switched off
  }
}

function store(name: string, value: string) {
  try {
    localStorage.setItem(`liuchi.${name}`, value)
  } catch {
    // storage is switched off or full: the choice lasts as long as the page
  }
}
