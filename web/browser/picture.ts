import type { Page } from 'playwright-core'

/** A photo as a camera takes it, larger than what is sent. */
export async function picture(page: Page, width = 2400, height = 1600) {
  const data = await page.evaluate(
    ([w, h]) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h })
      const context = canvas.getContext('2d') as CanvasRenderingContext2D
      const sky = context.createLinearGradient(0, 0, 0, h as number)
      sky.addColorStop(0, '#9cc4e4')
      sky.addColorStop(1, '#5b7f52')
      context.fillStyle = sky
      context.fillRect(0, 0, w as number, h as number)
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
    },
    [width, height],
  )
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') }
}
