import { defineModule } from '@/shared/module'
import OpenPage from './OpenPage.vue'
import OpenRegisterPage from './OpenRegisterPage.vue'
import PublicPage from './PublicPage.vue'
import { words } from './words'

export default defineModule({
  name: 'open',
  words,
  routes: [
    { path: '/open', name: 'open', component: OpenPage, meta: { title: 'open.title' } },
    {
      path: '/open/:id',
      name: 'openRegister',
      component: OpenRegisterPage,
      meta: { title: 'open.title' },
    },
    {
      path: '/open/pages/:pack/:page',
      name: 'publicPage',
      component: PublicPage,
      meta: { title: 'open.title' },
    },
  ],
})
