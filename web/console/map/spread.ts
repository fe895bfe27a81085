export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const GAP = 4
const ROUNDS = 16

/** The middles of boxes, moved apart just so far that none covers another; each stays as near its place as it can. */
export function spread(boxes: Box[]): { x: number; y: number }[] {
  const moved = boxes.map((box) => ({ ...box }))
  for (let round = 0; round < ROUNDS && pushApart(moved); round++) {
    // until nothing had to be moved any more
  }
  return moved.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
}

function pushApart(boxes: Box[]): boolean {
  let pushed = false
  boxes.forEach((one, i) => {
    for (const other of boxes.slice(i + 1)) {
      const beside = (one.width + other.width) / 2 + GAP - Math.abs(other.x - one.x)
      const above = (one.height + other.height) / 2 + GAP - Math.abs(other.y - one.y)
      if (beside > 0.5 && above > 0.5) {
        const axis = beside < above ? 'x' : 'y'
        const half = (Math.min(beside, above) / 2) * (other[axis] < one[axis] ? -1 : 1)
        one[axis] -= half
        other[axis] += half
        pushed = true
      }
    }
  })
  return pushed
}
