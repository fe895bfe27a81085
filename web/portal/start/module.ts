import { defineModule } from '@/shared/module'
import NotFoundPage from '@/shared/components/NotFoundPage.vue'
import StartPage from './StartPage.vue'
import { words } from './words'

export default defineModule({
  name: 'start',
  words,
  routes: [
    { path: '/', name: 'start', component: StartPage },
    { path: '/:any(.*)*', component: NotFoundPage },
  ],
})
