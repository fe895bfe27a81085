import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { isHidden } from '@/api/problem'
import { provideFields } from '../case/fields/provideFields'
import { useStep } from '../case/useStep'
import { takeItem } from '../item/useItem'
import { useRecord } from './useRecord'
import { useDefinition } from './useRegisters'

/** A record, its register, and the step that is being taken. */
export function useRecordPage(id: string) {
  const queries = useQueryClient()
  const record = useQuery(useRecord(id))
  const whole = record.data
  const item = computed(() => whole.value?.item)
  const { data: definition } = useDefinition(() => whole.value?.register)
  provideFields(item)
  const step = useStep(item, async () => ({ data: (await record.refetch()).data?.item }), takeItem)
  // lists hold what it was before
  watch(step.done, (done) => done && queries.invalidateQueries({ queryKey: ['records'] }))
  return { record, whole, item, definition, step, hidden: computed(() => isHidden(record.error.value)) }
}
