import { useEffect, useRef, useState } from 'react'

/** True once the element has come within a screen of being seen. */
export function useInView<Target extends Element>() {
  const element = useRef<Target>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || !element.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      { rootMargin: '100% 0px' },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [seen])
  return [element, seen] as const
}
