import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { answer, api } from '@/api/client'
import { countedWithin, finer, levelInside } from './areaCode'
import type { Looking } from './looking'

/** Open cases counted by area; counted again twice a minute while somebody looks. */
export function useClusters(looking: Ref<Looking>) {
  const level = computed(() => {
    const inside = levelInside(looking.value.within)
    return looking.value.level ? finer(inside, looking.value.level) : inside
  })
  const asked = computed(() => ({
    level: level.value,
    within: countedWithin(looking.value.within),
    phase: looking.value.phases.length ? looking.value.phases : undefined,
    category: looking.value.category,
    overdue: looking.value.overdue,
  }))
  const query = useQuery({
    queryKey: computed(() => ['map-cases', asked.value]),
    queryFn: () => answer(api.GET('/api/map/cases', { params: { query: asked.value } })),
    placeholderData: keepPreviousData,
    refetchInterval: 30_000,
  })
  return { ...query, level }
}
