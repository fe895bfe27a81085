import { defineModule } from '@/shared/module'
import { HANDLING } from '../lights/handling'
import NewWarningPage from './NewWarningPage.vue'
import WarningPage from './WarningPage.vue'
import WarningRulesPage from './WarningRulesPage.vue'
import WarningsPage from './WarningsPage.vue'
import { words } from './words'

const meta = (title: string) => ({ title: `warnings.${title}` })

export default defineModule({
  name: 'warnings',
  words,
  menu: [{ route: 'warnings', label: 'warnings.title', order: 35, roles: HANDLING }],
  routes: [
    { path: '/warnings', name: 'warnings', component: WarningsPage, meta: meta('title') },
    { path: '/warnings/new', name: 'new-warning', component: NewWarningPage, meta: meta('light') },
    { path: '/warnings/rules', name: 'warning-rules', component: WarningRulesPage, meta: meta('rules') },
    { path: '/warnings/:id', name: 'warning', component: WarningPage, meta: meta('one') },
  ],
})
