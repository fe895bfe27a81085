import { defineModule } from '@/shared/module'
import PetitionPage from './PetitionPage.vue'
import PutForwardPage from './PutForwardPage.vue'
import { words } from './words'

export default defineModule({
  name: 'petition',
  words,
  routes: [
    {
      path: '/petition',
      name: 'put-forward',
      component: PutForwardPage,
      meta: { title: 'petition.putForward' },
    },
    { path: '/petition/:code', name: 'petition', component: PetitionPage, meta: { title: 'petition.title' } },
  ],
})
