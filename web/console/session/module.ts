import { defineModule } from '@/shared/module'
import NotFoundPage from '@/shared/components/NotFoundPage.vue'
import PasswordPage from './PasswordPage.vue'
import SignInPage from './SignInPage.vue'
import { words } from './words'

export default defineModule({
  name: 'session',
  words,
  routes: [
    {
      path: '/sign-in',
      name: 'sign-in',
      component: SignInPage,
      meta: { open: true, title: 'session.signIn' },
    },
    {
      path: '/password',
      name: 'password',
      component: PasswordPage,
      meta: { title: 'session.changePassword' },
    },
    { path: '/:any(.*)*', component: NotFoundPage, meta: { open: true } },
  ],
})
