import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { fieldErrors } from '../fieldErrors'
import type { Action, Asked } from './action'

export type Values = Record<string, unknown>

/** What was typed and chosen for one action, and what is wrong with it: by our own look first, then by the server's. */
export function useActionForm(
  action: () => Action,
  thrown: () => unknown,
  given: () => Values | undefined = () => undefined,
) {
  const { t } = useI18n()
  const values = ref<Values>({})
  const missing = ref<Record<string, string>>({})

  // the list of actions is read again and again while the form is open: only another action empties it
  watch(
    () => action().action,
    () => {
      values.value = {}
      missing.value = {}
    },
  )

  // what the page proposes fills its fields; all else that was typed stays
  watch(given, (proposed) => Object.assign(values.value, proposed), { immediate: true })

  const wrong = computed<Record<string, string>>(() => ({ ...fieldErrors(thrown()), ...missing.value }))

  function check(): boolean {
    missing.value = Object.fromEntries(
      action()
        .inputs.map((asked) => [asked.name, lack(asked, values.value[asked.name])] as const)
        .filter((entry): entry is [string, string] => entry[1] !== null),
    )
    return Object.keys(missing.value).length === 0
  }

  function lack(asked: Asked, value: unknown): string | null {
    if (asked.required && isEmpty(value)) {
      return t(['TEXT', 'CODE'].includes(asked.kind) ? 'actions.missing' : 'actions.choose', {
        label: shortOf(asked.label),
      })
    }
    if (
      asked.kind === 'TEXT' &&
      typeof value === 'string' &&
      asked.max > 0 &&
      value.trim().length > asked.max
    ) {
      return t('actions.tooLong', { max: asked.max, n: value.trim().length })
    }
    return null
  }

  return { values, wrong, check, inputs: () => bodyOf(action(), values.value) }
}

/** A label without what it explains in brackets. */
const shortOf = (label: string) => label.replace(/\s*[（(].*[)）]\s*$/, '')

/** What is sent: what was filled in, nothing for what was left open. */
export function bodyOf({ inputs }: Action, values: Values): Values {
  return Object.fromEntries(
    inputs
      .map(
        ({ name }) => [name, typeof values[name] === 'string' ? values[name].trim() : values[name]] as const,
      )
      .filter(([, value]) => !isEmpty(value)),
  )
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && !value.trim()) ||
    (Array.isArray(value) && value.length === 0)
  )
}
