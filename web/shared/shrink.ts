/** Longest side of a photo as it is sent: enough to read a number plate or a meter, small enough for a village's network. */
const LONGEST = 1600
const QUALITY = 0.85

/** The size a picture gets so that its longer side fits; never larger than it was. */
export function fitted(width: number, height: number, longest = LONGEST) {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * The photo as a small JPEG, drawn anew, so that where and with what it was taken stays on the phone. What this browser
 * can't read (HEIC in most) is returned as it is; the server decides.
 */
export async function shrunk(photo: Blob, longest = LONGEST): Promise<Blob> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  } catch {
    return photo
  }
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted(picture.width, picture.height, longest))
  const context = canvas.getContext('2d')
  if (!context) {
    return photo
  }
  context.fillStyle = '#fff' // a drawing without ground would turn black
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((done) => canvas.toBlob((jpeg) => done(jpeg ?? photo), 'image/jpeg', QUALITY))
}
