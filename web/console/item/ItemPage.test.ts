import { flushPromises, shallowMount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import ItemPage from './ItemPage.vue'

const read = vi.hoisted(() => ({ kind: 'case' }))

vi.mock('./useItem', async () => {
  const { ref } = await import('vue')
  return {
    useItem: (id: string) => ({
      one: ref({ id, kind: read.kind, children: [], actions: [], timeline: [] }),
      error: ref(null),
      hidden: ref(false),
      isPending: ref(false),
      refetch: vi.fn(),
    }),
    itemClocks: vi.fn(),
    takeItem: vi.fn(),
  }
})

vi.mock('../case/useStep', async () => {
  const { ref } = await import('vue')
  return { useStep: () => ({ done: ref(null) }) }
})

const nothing = { template: '<p />' }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/items/:id', name: 'item', component: nothing },
    { path: '/cases/:id', name: 'case', component: nothing },
    { path: '/petitions/:id', name: 'petition', component: nothing },
    { path: '/records/:id', name: 'record', component: nothing },
    { path: '/tasks/:id', name: 'task', component: nothing },
  ],
})

beforeEach(() => router.push('/items/7'))

async function opened(kind: string) {
  read.kind = kind
  shallowMount(ItemPage, {
    global: {
      plugins: [router],
      mocks: { $t: (key: string) => key },
    },
  })
  await flushPromises()
  return router.currentRoute.value.path
}

it.each([
  ['case', '/cases/7'],
  ['petition', '/petitions/7'],
  ['tianchang-agreement', '/records/7'],
  ['task', '/tasks/7'],
  ['call', '/items/7'],
])('a message about a %s leads to %s, by what the server says it is', async (kind, path) => {
  expect(await opened(kind)).toBe(path)
})
