import { defineModule } from '@/shared/module'
import CallbackPage from './CallbackPage.vue'
import { words } from './words'

export default defineModule({
  name: 'callback',
  words,
  routes: [
    {
      path: '/callback/:code?',
      name: 'callback',
      component: CallbackPage,
      meta: { title: 'callback.title' },
    },
  ],
})
