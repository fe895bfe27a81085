import type { Page } from 'playwright-core'

/** A browser that can't draw a map. */
export const withoutDrawing = () => {
  HTMLCanvasElement.prototype.getContext = () => null
}

/** All that is in sight is drawn. */
export const drawn = (page: Page) => page.locator('.map[data-ready]').waitFor()
