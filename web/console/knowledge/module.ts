import { defineModule, type Role } from '@/shared/module'
import ArticlePage from './ArticlePage.vue'
import KnowledgePage from './KnowledgePage.vue'
import NewArticlePage from './NewArticlePage.vue'
import { useDueCount } from './useKnowledge'
import { words } from './words'

const READERS: Role[] = [
  'COUNTY_DESK',
  'DEPARTMENT_HANDLER',
  'TOWN_DISPATCHER',
  'VILLAGE_STAFF',
  'GRID_WORKER',
  'LEADER',
]

export default defineModule({
  name: 'knowledge',
  words,
  menu: [{ route: 'knowledge', label: 'knowledge.title', order: 35, roles: READERS, useCount: useDueCount }],
  routes: [
    { path: '/knowledge', name: 'knowledge', component: KnowledgePage, meta: { title: 'knowledge.title' } },
    {
      path: '/knowledge/new',
      name: 'new-article',
      component: NewArticlePage,
      meta: { title: 'knowledge.new' },
    },
    {
      path: '/knowledge/:id',
      name: 'article',
      component: ArticlePage,
      meta: { title: 'knowledge.title' },
    },
  ],
})
