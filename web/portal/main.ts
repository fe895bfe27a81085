import '@/shared/styles/index.css'
import { start } from '@/shared/module'
import App from './App.vue'

start(App, '/', import.meta.glob('./*/module.ts', { eager: true, import: 'default' }))
