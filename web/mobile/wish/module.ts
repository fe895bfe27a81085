import { defineModule } from '@/shared/module'
import { words } from './words'

/** How somebody wants to be told: asked when a matter is raised, and changed where it is followed. */
export default defineModule({ name: 'wish', words, routes: [] })
