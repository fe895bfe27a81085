import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { preferences } from '@/shared/preferences'

/** What matters are about, and who usually handles each. */
export function useCategories() {
  const { data: categories } = useQuery({
    queryKey: computed(() => ['categories', preferences.locale]),
    queryFn: () => answer(api.GET('/api/categories')),
    staleTime: 10 * 60_000,
  })
  const usual = (code: string) => categories.value?.find((one) => one.code === code)?.organization
  return { categories, usual }
}
