package org.themonitor.jobs.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * A signal says in the job history that a job is to stop while the job writes there how far it is: one of the two waits for
 * the other. Spring Batch compares versions, and ends with a fault the one that read before the other wrote.
 */
public final class OneWriter implements BeanPostProcessor {
    private final Object turn = new Object();

    OneWriter() {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository repository ? inTurn(repository) : bean;
    }

    /** Reads and writes without anybody writing between. */
    void inTurn(Runnable reads) {
        synchronized (turn) {
            reads.run();
        }
    }

    private JobRepository inTurn(JobRepository repository) {
        InvocationHandler oneAtATime = (proxy, method, arguments) -> {
            try {
                if (arguments != null && arguments.length == 1 && arguments[0] instanceof JobExecution) {
                    synchronized (turn) {
                        return method.invoke(repository, arguments);
                    }
                }
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        };
        return (JobRepository) Proxy.newProxyInstance(
                JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, oneAtATime);
    }
}
