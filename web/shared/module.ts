import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { type Component, createApp, type InjectionKey, type Ref } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { Schemas } from '@/api/client'
import { Refused } from '@/api/problem'
import { actionWords } from './actions/words'
import { partWords } from './components/words'
import { paperWords } from './paper/words'
import { petitionFormWords } from './petition/words'
import { roleWords } from './roleWords'
import { sharedWords } from './sharedWords'
import { localWords } from './localWords'
import { termWords } from './termWords'
import { dictionary, type Words } from './words'

/** A feature says here what it adds to its app; `module.ts` files are found, never registered by hand. */
export interface Module {
  name: string
  routes: RouteRecordRaw[]
  words: Words
  menu?: MenuEntry[]
}

export type Role = Schemas['Session']['roles'][number]

export interface MenuEntry {
  /** The name of a route. */
  route: string
  /** A key of the feature's words. */
  label: string
  order: number
  /** Shown to people who hold one of these roles; to everybody signed in when absent. */
  roles?: Role[]
  /** How many things wait there, shown beside the label. */
  useCount?: () => Readonly<Ref<number | undefined>>
}

export const MENU: InjectionKey<MenuEntry[]> = Symbol('menu')

export const defineModule = (module: Module): Module => module

/** Starts one app of its modules, as `import.meta.glob` found them. */
export function start(root: Component, base: string, found: Record<string, unknown>) {
  const modules = Object.values(found) as Module[]
  const router = createRouter({
    history: createWebHistory(base),
    routes: modules.flatMap((module) => module.routes),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  })
  const words = dictionary({
    shared: sharedWords,
    term: termWords,
    role: roleWords,
    actions: actionWords,
    parts: partWords,
    paper: paperWords,
    petitionForm: petitionFormWords,
    ...Object.fromEntries(modules.map((module) => [module.name, module.words])),
  })
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (count, error) => error instanceof Refused && error.mayPass && count < 3,
      },
    },
  })
  const menu = modules.flatMap((module) => module.menu ?? []).sort((one, other) => one.order - other.order)
  const app = createApp(root).use(router).use(words).use(VueQueryPlugin, { queryClient: queries })
  app.provide(MENU, menu)
  const { t: say } = words.global as unknown as { t: (key: string) => string }
  function title() {
    const keys = [router.currentRoute.value.meta.title, 'shared.product']
    document.title = keys
      .filter((key) => typeof key === 'string')
      .map(say)
      .join(' · ')
  }
  router.afterEach(title)
  void localWords(words).then(title)
  app.mount('#app')
  return { app, router, queries }
}
