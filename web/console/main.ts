import '@/shared/styles/index.css'
import { start } from '@/shared/module'
import { api } from '@/api/client'
import App from './App.vue'
import { waitForSession } from './session/sessionEnd'

api.use(waitForSession)

start(App, '/console/', import.meta.glob('./*/module.ts', { eager: true, import: 'default' }))
