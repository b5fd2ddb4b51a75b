// The groups: add one, give one another name, remove one that nothing belongs to.
import { useState } from 'react'
import type { Group } from '../../domain/member.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { hidden } from '../ui/rich-parts.tsx'
import { useMe } from '../ui/me.tsx'
import { Rich } from '../ui/rich.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Section } from '../ui/stack.tsx'
import { GroupForm } from './group-form.tsx'
import { GroupRemoval } from './group-removal.tsx'

export function Groups() {
  const { groups } = useMe()
  const [renamingId, setRenamingId] = useState<string | null>(null)
  const [removing, setRemoving] = useState<Group | null>(null)
  return (
    <Section title={sayPeople('groups')} hint={sayPeople('groupsHint')}>
      <Rows>
        {groups.map((group) =>
          group.id === renamingId ? (
            <Row key={group.id} title={<span className="visually-hidden">{group.name}</span>}>
              <GroupForm group={group} onDone={() => setRenamingId(null)} />
            </Row>
          ) : (
            <Row
              key={group.id}
              title={group.name}
              actions={
                <>
                  <Button kind="plain" onClick={() => setRenamingId(group.id)}>
                    <Rich text={sayPeople('rename', { group: group.name })} parts={{ hidden }} />
                  </Button>
                  <Button kind="plain" onClick={() => setRemoving(group)}>
                    <Rich text={sayPeople('remove', { group: group.name })} parts={{ hidden }} />
                  </Button>
                </>
              }
            />
          ),
        )}
      </Rows>
      <GroupForm key={groups.length} group={null} onDone={() => setRenamingId(null)} />
      {removing && <GroupRemoval group={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}
