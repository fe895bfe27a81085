import { computed, type MaybeRefOrGetter, ref, toValue, watch } from 'vue'

export interface Option {
  value: string
  label: string
  /** Something beside the label that tells two alike ones apart. */
  note?: string
}

/** More than this are not shown at once; a few characters more find the rest. */
const MOST = 60

/** Those in whose name all that was typed occurs; what begins with it first. */
export function matching(options: Option[], typed: string): Option[] {
  const parts = typed.trim().toLowerCase().split(/\s+/).filter(Boolean)
  const found = options.filter(({ label, note = '' }) =>
    parts.every((part) => `${label} ${note}`.toLowerCase().includes(part)),
  )
  const first = parts[0] ?? ''
  return first
    ? [
        ...found.filter(({ label }) => label.toLowerCase().startsWith(first)),
        ...found.filter(({ label }) => !label.toLowerCase().startsWith(first)),
      ]
    : found
}

/** A choice among many by typing: ARIA's editable combobox with a list, in which only a real option can be chosen. */
export function useCombobox(
  options: MaybeRefOrGetter<Option[]>,
  chosen: { value: string | null | undefined },
) {
  const text = ref('')
  const typed = ref('')
  const open = ref(false)
  const active = ref(-1)
  const found = computed(() => matching(toValue(options), typed.value))
  const shown = computed(() => found.value.slice(0, MOST))
  const labelOf = (value?: string | null) =>
    toValue(options).find((option) => option.value === value)?.label ?? ''

  watch(
    [() => chosen.value, () => toValue(options)],
    () => {
      if (open.value) {
        // the list has come while somebody typed: what was typed stays, and now it finds something
        active.value = typed.value.trim() && found.value.length ? 0 : active.value
      } else {
        text.value = labelOf(chosen.value)
      }
    },
    { immediate: true },
  )

  function type(value: string) {
    text.value = typed.value = value
    open.value = true
    active.value = value.trim() && found.value.length ? 0 : -1
    if (!value.trim()) {
      chosen.value = undefined
    }
  }

  function choose(option: Option) {
    chosen.value = option.value
    text.value = option.label
    close()
  }

  function show() {
    typed.value = ''
    open.value = true
    active.value = shown.value.findIndex(({ value }) => value === chosen.value)
  }

  function close() {
    open.value = false
    active.value = -1
  }

  /** What stands in the field is always what is chosen. */
  function leave() {
    const only = found.value.length === 1 ? found.value[0] : undefined
    const exact = found.value.find(({ label }) => label === text.value.trim()) ?? only
    if (open.value && typed.value.trim() && exact) {
      choose(exact)
    }
    text.value = labelOf(chosen.value)
    close()
  }

  function move(by: number) {
    if (!open.value) {
      show()
    }
    const last = shown.value.length - 1
    const to = active.value + by
    active.value = to > last ? 0 : to < 0 ? last : to
  }

  function key(event: KeyboardEvent) {
    const option = shown.value[active.value]
    switch (event.isComposing ? '' : event.key) {
      case 'ArrowDown':
        move(1)
        break
      case 'ArrowUp':
        move(-1)
        break
      case 'Enter':
        if (!open.value) {
          return
        }
        if (option) {
          choose(option)
        }
        break
      case 'Escape':
        if (!open.value) {
          return
        }
        text.value = labelOf(chosen.value)
        close()
        break
      default:
        return
    }
    event.preventDefault()
  }

  return { text, open, active, found, shown, type, choose, show, close, leave, key }
}
