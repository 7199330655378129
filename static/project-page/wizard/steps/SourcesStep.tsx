import './rows.css';
import { LIMITS, tooManyAtOnce } from '../../../../src/contract/limits';
import { Button } from '../../../shared/ui/Button';
import { Checkbox } from '../../../shared/ui/Checkbox';
import { AddIcon, CrossIcon } from '../../../shared/ui/icons';
import { NumberField } from '../../../shared/ui/NumberField';
import { SectionMessage } from '../../../shared/ui/SectionMessage';
import { TextField } from '../../../shared/ui/TextField';
import { type DraftSource, NEW_SOURCE, withRow } from '../draft';
import type { StepProps } from './stepProps';
import { useRowFocus } from './useRowFocus';

/** The data the project needs: getting to it is what takes longest, so each source gets its own issues. */
export function SourcesStep({ draft, update, errors }: StepProps) {
  const { list, focusRow, focusAddButton } = useRowFocus();
  const { sources } = draft;
  const tooMany = tooManyAtOnce(sources.length);
  const change = (id: number, fields: Partial<DraftSource>) =>
    update({ sources: sources.map((source) => (source.id === id ? { ...source, ...fields } : source)) });
  const add = () => {
    const rows = withRow(sources, NEW_SOURCE);
    update({ sources: rows });
    focusRow(rows.at(-1)?.id ?? 0);
  };
  const remove = (id: number) => {
    update({ sources: sources.filter((source) => source.id !== id) });
    focusAddButton();
  };

  return (
    <>
      <p className="wizard__lead">
        Each source gets its own access request, quality check and preparation. Name the role or team that
        owns it, not a person. Sensitive means personal or confidential data: privacy review, masking and the
        consent of data protection are then part of getting it.
      </p>
      {errors.sources ? <SectionMessage appearance="error">{errors.sources}</SectionMessage> : null}
      <div className="rows rows--sources" ref={list}>
        {sources.map((source, index) => (
          <fieldset key={source.id} className="rows__row" data-row={source.id}>
            <legend className="rows__legend">Data source {index + 1}</legend>
            <TextField
              label="Name"
              placeholder="Such as CRM or web shop"
              value={source.name}
              onChange={(name) => change(source.id, { name })}
              error={errors[`sources.${index}.name`]}
            />
            <TextField
              label="Owner"
              placeholder="Such as Sales operations"
              value={source.ownerRole}
              onChange={(ownerRole) => change(source.id, { ownerRole })}
              error={errors[`sources.${index}.ownerRole`]}
            />
            <div className="rows__check">
              <Checkbox
                isSelected={source.sensitive}
                onChange={(sensitive) => change(source.id, { sensitive })}
              >
                Sensitive
              </Checkbox>
            </div>
            <Button
              appearance="subtle"
              icon={<CrossIcon />}
              aria-label={`Remove data source ${source.name || index + 1}`}
              isDisabled={sources.length === 1}
              onPress={() => remove(source.id)}
            />
            <div className="rows__more">
              <TextField
                label="Regulation or training needed"
                isOptional
                placeholder="Such as GDPR training, works council"
                value={source.needs}
                onChange={(needs) => change(source.id, { needs })}
                error={errors[`sources.${index}.needs`]}
              />
              <NumberField
                label="Weeks until access"
                isOptional
                placeholder="Unknown"
                max={LIMITS.accessWeeks}
                value={source.accessWeeks}
                onChange={(accessWeeks) => change(source.id, { accessWeeks })}
                error={errors[`sources.${index}.accessWeeks`]}
              />
            </div>
          </fieldset>
        ))}
        <div>
          <Button icon={<AddIcon />} data-add-row isDisabled={sources.length >= LIMITS.sources} onPress={add}>
            Add data source
          </Button>
          {sources.length >= LIMITS.sources ? (
            <p className="rows__full">A plan takes at most {LIMITS.sources} data sources.</p>
          ) : null}
          {tooMany === undefined ? null : <p className="rows__full">{tooMany}</p>}
        </div>
      </div>
    </>
  );
}
