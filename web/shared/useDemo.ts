import { useQuery } from '@tanstack/vue-query'
import { answer, api } from '@/api/client'

/** The demo county's accounts; elsewhere the server knows no such page, and there is nothing to show. */
export function useDemo() {
  const { data: demo } = useQuery({
    queryKey: ['demo'],
    queryFn: () => answer(api.GET('/api/public/demo')),
    retry: false,
    staleTime: Infinity,
  })
  return { demo }
}
