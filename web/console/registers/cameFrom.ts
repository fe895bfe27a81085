import type { RouteLocationRaw } from 'vue-router'

/**
 * A register's list, as it was searched where the reader comes from it.
 *
 * @param back the address before, as the browser's history keeps it
 */
export const listOf = (register: string, back: string): RouteLocationRaw =>
  back.split('?')[0] === `/registers/${register}`
    ? back
    : { name: 'registerRecords', params: { id: register } }
