import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { answer, api } from '@/api/client'

/** To whom work can go; it seldom changes. */
export const organizations = {
  queryKey: ['organizations'],
  queryFn: () => answer(api.GET('/api/organizations')),
  staleTime: 10 * 60_000,
}

/** The same as options of a list. */
export function useOrganizations() {
  const { t } = useI18n()
  const { data } = useQuery(organizations)
  const options = computed(() =>
    (data.value?.items ?? []).map(({ id, name, kind }) => ({
      value: id,
      label: name,
      note: t(`case.organizationKind.${kind}`),
    })),
  )
  return { options }
}
