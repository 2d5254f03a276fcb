package eu.doelboom.plan.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A department of the city, which carries out actions. Tokens name it by its code, so the code stays what it is.
 */
@Entity
@Table(name = "department")
public class Department {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String code;

    private String name;

    @Version
    private long revision;

    @SuppressWarnings("NullAway.Init")
    protected Department() {}

    Department(UUID id, NewDepartment content) {
        this.id = id;
        code = content.code();
        name = content.name();
    }

    void rename(String newName) {
        name = newName;
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    String name() {
        return name;
    }

    long revision() {
        return revision;
    }
}
