import { defineModule, type Role } from '@/shared/module'
import EnterPage from './EnterPage.vue'
import FigureRecordsPage from './figures/FigureRecordsPage.vue'
import PackFiguresPage from './figures/PackFiguresPage.vue'
import RegisterFiguresPage from './figures/RegisterFiguresPage.vue'
import GapsPage from './GapsPage.vue'
import RecordPage from './RecordPage.vue'
import RegisterPage from './RegisterPage.vue'
import RegistersPage from './RegistersPage.vue'
import { words } from './words'

/** Those who handle matters; the three administrators don't. */
const READERS: Role[] = [
  'GRID_WORKER',
  'VILLAGE_STAFF',
  'TOWN_DISPATCHER',
  'DEPARTMENT_HANDLER',
  'COUNTY_DESK',
  'PETITION_OFFICE',
  'LEADER',
]

export default defineModule({
  name: 'registers',
  words,
  menu: [{ route: 'registers', label: 'registers.title', order: 58, roles: READERS }],
  routes: [
    {
      path: '/registers',
      name: 'registers',
      component: RegistersPage,
      meta: { title: 'registers.title' },
    },
    {
      path: '/registers/:id',
      name: 'registerRecords',
      component: RegisterPage,
      meta: { title: 'registers.title' },
    },
    {
      path: '/registers/:id/new',
      name: 'register-new',
      component: EnterPage,
      meta: { title: 'registers.enter' },
    },
    {
      path: '/registers/:id/gaps',
      name: 'register-gaps',
      component: GapsPage,
      meta: { title: 'registers.gaps' },
    },
    {
      path: '/registers/:id/figures',
      name: 'register-figures',
      component: RegisterFiguresPage,
      meta: { title: 'registers.figures.title' },
    },
    {
      path: '/registers/:id/figures/:figure',
      name: 'register-figure-records',
      component: FigureRecordsPage,
      meta: { title: 'registers.figures.title' },
    },
    {
      path: '/packs/:pack/figures',
      name: 'pack-figures',
      component: PackFiguresPage,
      meta: { title: 'registers.figures.title' },
    },
    {
      path: '/records/:id',
      name: 'record',
      component: RecordPage,
      meta: { title: 'registers.record' },
    },
  ],
})
