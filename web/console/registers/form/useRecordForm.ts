import { computed, type Ref, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { fieldErrors } from '@/shared/fieldErrors'
import { faultOf } from '../faults'
import type { Cells, Definition, Form, Values } from '../register'
import { askedNow, changesOf, typedOf } from '../values'
import { isEmpty } from '../when'

/** What was typed for one step of a record, what of it is asked now, and what is wrong with it. */
export function useRecordForm(
  { definition, form, cells, given }: { definition: Definition; form: Form; cells: Cells; given: Values },
  thrown: () => unknown,
) {
  const { t } = useI18n()
  const before = typedOf(definition.fields, cells)
  const values: Ref<Values> = ref({ ...before, ...given })
  const inputs: Ref<Values> = ref({})
  const faults = ref<Record<string, string>>({})

  const asked = computed(() => askedNow(definition.fields, form.fields, values.value))
  const isRequired = (name: string) =>
    form.required.includes(name) || asked.value.some((field) => field.name === name && field.required)
  const labels = computed(() =>
    Object.fromEntries([...definition.fields, ...form.inputs].map(({ name, label }) => [name, label])),
  )
  /** By field: of a part of one (`term.from`) it is told under the whole. */
  const told = computed(() =>
    Object.fromEntries(
      Object.entries(fieldErrors(thrown())).map(([name, words]) => [name.split('.')[0] ?? name, words]),
    ),
  )
  const wrong = computed<Record<string, string>>(() => ({ ...told.value, ...faults.value }))

  function check(): boolean {
    const own = asked.value.flatMap((field) => {
      const fault = faultOf(field, isRequired(field.name), values.value)
      return fault ? [[field.name, t(`registers.fault.${fault.key}`, fault.named)] as const] : []
    })
    const further = form.inputs
      .filter(({ name, required }) => required && isEmpty(inputs.value[name]))
      .map(({ name, label }) => [name, t('registers.fault.missing', { label })] as const)
    faults.value = Object.fromEntries([...own, ...further])
    return Object.keys(faults.value).length === 0
  }

  const body = (): Values => ({
    ...changesOf(asked.value, before, values.value),
    ...Object.fromEntries(Object.entries(inputs.value).filter(([, value]) => !isEmpty(value))),
  })

  return { values, inputs, asked, isRequired, labels, wrong, faults, check, body }
}
