import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useI18n } from 'vue-i18n'
import { organizations } from '../../case/fields/organizations'

/** The county's bodies as options, of these kinds where kinds are named. */
export function useBodies(kinds: MaybeRefOrGetter<string[]> = []) {
  const { t } = useI18n()
  const { data } = useQuery(organizations)
  const options = computed(() =>
    (data.value?.items ?? [])
      .filter(({ kind }) => toValue(kinds).length === 0 || toValue(kinds).includes(kind))
      .map(({ id, name, kind }) => ({ value: id, label: name, note: t(`case.organizationKind.${kind}`) })),
  )
  return { options }
}
