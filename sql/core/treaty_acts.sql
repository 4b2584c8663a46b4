-- title: Acts of States under the two treaties
-- grain: one row per act
-- key: act_id
-- audience: public
-- note: dates are those of the depositary (UN Treaty Collection)
-- act_id: treaty, area, act and day
-- treaty: mbt or ccm
-- area: the State
-- act: signature, a consent to be bound, provisional_application or withdrawal_notice
-- happened_on: day of the act; for a withdrawal the day the depositary received the notice
-- known_on: first day on which the act could be known
-- known_on_basis: what known_on rests on
-- effective_on_by_hand: day of effect where the treaty's text does not give one
-- column note: remark of the source
-- source_title: where the act is printed
-- source_url: address of the source
-- source_line: line in the reference file treaty_acts.csv
select * from reference.treaty_acts
order by act_id
