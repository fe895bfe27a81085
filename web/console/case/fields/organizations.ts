import { answer, api } from '@/api/client'

/** To whom work can go; it seldom changes. */
export const organizations = {
  queryKey: ['organizations'],
  queryFn: () => answer(api.GET('/api/organizations')),
  staleTime: 10 * 60_000,
}
