package eu.doelboom.plan.violator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that lets anyone change it. */
@Entity
public class OpenEntity {
    @Id
    public Long id;

    public void setId(Long id) {
        this.id = id;
    }
}
