import { defineModule } from '@/shared/module'
import FirstHandlingPage from './FirstHandlingPage.vue'
import PetitionPage from './PetitionPage.vue'
import PetitionsPage from './PetitionsPage.vue'
import RegisterPage from './RegisterPage.vue'
import { words } from './words'

export default defineModule({
  name: 'petition',
  words,
  menu: [
    { route: 'petitions', label: 'petition.list', order: 30, roles: ['PETITION_OFFICE'] },
    { route: 'first-handling', label: 'petition.rate', order: 35, roles: ['PETITION_OFFICE', 'LEADER'] },
  ],
  routes: [
    { path: '/petitions', name: 'petitions', component: PetitionsPage, meta: { title: 'petition.list' } },
    {
      path: '/petitions/new',
      name: 'register',
      component: RegisterPage,
      meta: { title: 'petition.register' },
    },
    {
      path: '/petitions/first-handling',
      name: 'first-handling',
      component: FirstHandlingPage,
      meta: { title: 'petition.rate' },
    },
    { path: '/petitions/:id', name: 'petition', component: PetitionPage, meta: { title: 'petition.title' } },
  ],
})
