import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, ref } from 'vue'
import type { Option } from '@/shared/useCombobox'
import { recordsOf } from '../useRegisters'

const PAUSE = 250

/**
 * Records of a register as options, looked up by what is typed. What was found before stays, so that what is chosen keeps
 * its name.
 *
 * @param first those that are chosen already
 */
export function useRecordOptions(register: string, first: () => Option[]) {
  const q = ref('')
  const found = ref<Option[]>([])
  let waiting: ReturnType<typeof setTimeout> | undefined

  function look(text: string) {
    clearTimeout(waiting)
    waiting = setTimeout(() => (q.value = text.trim()), PAUSE)
  }
  onScopeDispose(() => clearTimeout(waiting))

  const { error } = useQuery({
    queryKey: computed(() => ['records', register, 'options', q.value]),
    queryFn: async () => {
      const { items } = await recordsOf(register, { q: q.value || undefined })
      found.value = together(
        found.value,
        items.map(({ id, title, number }) => ({ value: id, label: title, note: number })),
      )
      return items.length
    },
    staleTime: 0,
  })
  const options = computed(() => together(first(), found.value))
  return { options, look, error }
}

/** Each once, by its value. */
const together = (some: Option[], more: Option[]): Option[] => [
  ...new Map([...more, ...some].map((option) => [option.value, option])).values(),
]
