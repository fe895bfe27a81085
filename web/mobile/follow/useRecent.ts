import { reactive, watch } from 'vue'

export interface Recent {
  code: string
  number?: string
}

const NAME = 'liuchi.recent'
const MOST = 10

/** Codes that a person asked this phone to remember, the newest first. A phone is often a family's: nobody else's choice. */
const recent = reactive<{ codes: Recent[] }>({ codes: stored() })
watch(
  recent,
  ({ codes }) => {
    try {
      if (codes.length) {
        localStorage.setItem(NAME, JSON.stringify(codes))
      } else {
        localStorage.removeItem(NAME)
      }
    } catch {
      // storage is switched off: remembered as long as the page
    }
  },
  { flush: 'sync' },
)

export function useRecent() {
  const has = (code: string) => recent.codes.some((one) => one.code === code)

  function remember(one: Recent) {
    recent.codes = [one, ...recent.codes.filter(({ code }) => code !== one.code)].slice(0, MOST)
  }

  function forget(code: string) {
    recent.codes = recent.codes.filter((one) => one.code !== code)
  }

  return { recent, has, remember, forget }
}

function stored(): Recent[] {
  try {
    const codes = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(codes) ? codes.filter(({ code }) => typeof code === 'string') : []
  } catch {
    return []
  }
}
