-- The job history as people ask it, over the tables of Spring Batch; the same on H2 and PostgreSQL.

drop view if exists history_runs;
drop view if exists history_workbooks;
drop view if exists history_steps;
drop view if exists history_jobs;

-- a job of a run: seconds, rows, and why it ended as it did
create view history_jobs as
select
    execution.job_execution_id as execution,
    instance.job_name as job,
    edition.parameter_value as edition,
    run.parameter_value as run,
    execution.status as status,
    execution.start_time as started_at,
    execution.end_time as ended_at,
    cast(extract(epoch from (execution.end_time - execution.start_time)) as numeric(12, 3)) as seconds,
    (
        select coalesce(sum(step.read_count), 0) from batch_step_execution as step
        where step.job_execution_id = execution.job_execution_id and step.step_name not like '%:%'
    ) as read_rows,
    (
        select coalesce(sum(step.write_count), 0) from batch_step_execution as step
        where step.job_execution_id = execution.job_execution_id and step.step_name not like '%:%'
    ) as used_rows,
    (
        -- of a step of partitions the partition says why
        select min(substring(step.exit_message from 1 for position(chr(10) in step.exit_message || chr(10)) - 1))
        from batch_step_execution as step
        where
            step.job_execution_id = execution.job_execution_id
            and step.status <> 'COMPLETED'
            and step.exit_message not like 'org.springframework.batch.core.%'
            and step.exit_message <> ''
    ) as exit_text
from batch_job_execution as execution
inner join batch_job_instance as instance on execution.job_instance_id = instance.job_instance_id
left join batch_job_execution_params as edition
    on execution.job_execution_id = edition.job_execution_id and edition.parameter_name = 'edition'
left join batch_job_execution_params as run
    on execution.job_execution_id = run.job_execution_id and run.parameter_name = 'run';

-- a step of a job
create view history_steps as
select
    step.job_execution_id as execution,
    job.job as job,
    job.edition as edition,
    job.run as run,
    step.step_name as step,
    step.status as status,
    step.start_time as started_at,
    step.end_time as ended_at,
    cast(extract(epoch from (step.end_time - step.start_time)) as numeric(12, 3)) as seconds,
    step.read_count as read_rows,
    step.write_count as used_rows,
    step.process_skip_count as rejected_rows,
    step.filter_count as ignored_rows,
    substring(step.exit_message from 1 for position(chr(10) in step.exit_message || chr(10)) - 1) as exit_text,
    step.step_execution_id as position
from batch_step_execution as step
inner join history_jobs as job on step.job_execution_id = job.execution
where step.step_name not like '%:%';

-- a workbook that the intake has read, or was about to; what became of it begins with its receipt
create view history_workbooks as
select
    step.job_execution_id as execution,
    job.run as run,
    trim(
        trailing ':' from substring(step.exit_message from 1 for position(' ' in step.exit_message || ' ') - 1)
    ) as receipt,
    step.status as status,
    step.start_time as started_at,
    cast(extract(epoch from (step.end_time - step.start_time)) as numeric(12, 3)) as seconds,
    step.read_count as read_rows,
    step.write_count as used_rows,
    step.process_skip_count as rejected_rows,
    step.filter_count as ignored_rows,
    substring(step.exit_message from 1 for position(chr(10) in step.exit_message || chr(10)) - 1) as exit_text,
    step.step_execution_id as position
from batch_step_execution as step
inner join history_jobs as job on step.job_execution_id = job.execution
where step.step_name like '%:workbook:%';

-- a run from its first job to its report; one that was cut off has no exit code, and inputs, the hash of all that it
-- depended on, has a whole run alone that would end so again
create view history_runs as
select
    job.run as run,
    min(job.started_at) as started_at,
    max(job.ended_at) as ended_at,
    cast(extract(epoch from (max(job.ended_at) - min(job.started_at))) as numeric(12, 3)) as seconds,
    count(distinct job.execution) as jobs,
    count(distinct case when job.status <> 'COMPLETED' then job.execution end) as not_completed,
    max(case when said.parameter_name = 'exit_code' then said.parameter_value end) as exit_code,
    max(case when said.parameter_name = 'inputs' and job.status = 'COMPLETED' then said.parameter_value end) as inputs,
    max(job.execution) as position
from history_jobs as job
left join batch_job_execution_params as said
    on job.execution = said.job_execution_id and said.parameter_name in ('exit_code', 'inputs')
where job.run is not null
group by job.run;
