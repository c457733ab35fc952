import { useEffect, useRef, useState, type RefObject } from 'react'

/** Which of some sections stands at the top of a scrolled body, and a way to bring one there. */
export function useSection(ids: readonly string[]): { body: RefObject<HTMLDivElement | null>; current: string | undefined; show: (id: string) => void } {
  const body = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(ids[0])
  const list = ids.join(' ')
  useEffect(() => {
    const scrolled = body.current
    if (!scrolled) return
    const find = () => {
      const top = scrolled.getBoundingClientRect().top
      const sections = list.split(' ').flatMap((id) => document.getElementById(id) ?? [])
      const atEnd = scrolled.scrollTop > 0 && scrolled.scrollTop + scrolled.clientHeight >= scrolled.scrollHeight - 2
      const passed = sections.filter((section) => section.getBoundingClientRect().top - top < 48)
      setCurrent((atEnd ? sections.at(-1) : (passed.at(-1) ?? sections[0]))?.id)
    }
    scrolled.addEventListener('scroll', find, { passive: true })
    return () => scrolled.removeEventListener('scroll', find)
  }, [list])
  const show = (id: string) => {
    const section = document.getElementById(id)
    const scrolled = body.current
    if (!section || !scrolled) return
    setCurrent(id)
    scrolled.scrollTop += section.getBoundingClientRect().top - scrolled.getBoundingClientRect().top - 16
  }
  return { body, current, show }
}
