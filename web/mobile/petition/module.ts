import { defineModule } from '@/shared/module'
import PetitionPage from './PetitionPage.vue'
import { words } from './words'

export default defineModule({
  name: 'petition',
  words,
  routes: [
    { path: '/petition/:code', name: 'petition', component: PetitionPage, meta: { title: 'petition.title' } },
  ],
})
